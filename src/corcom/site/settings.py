"""Settings of a desk. Every knob is an environment variable named CORCOM_*, listed in docs/reference/settings.md."""

from __future__ import annotations

import os
from pathlib import Path

from csp.constants import NONE, SELF

from corcom.kernel.accepted_days import fixed_desk_day
from corcom.site.desk_database import database_of
from corcom.site.desk_file import read_desk_file
from corcom.site.secret import secret_key_in


def _flag(name: str) -> bool:
    return os.environ.get(name, "") not in ("", "0", "no", "false")


DATA_DIR = Path(os.environ.get("CORCOM_DATA", ".data/desk")).resolve()
DEBUG = _flag("CORCOM_DEBUG")
SECRET_KEY = os.environ.get("CORCOM_SECRET_KEY") or secret_key_in(DATA_DIR)
ALLOWED_HOSTS = os.environ.get("CORCOM_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("CORCOM_ORIGINS", "").split(",") if o]
HTTPS = _flag("CORCOM_HTTPS")
CORCOM_BEHIND_PROXY = _flag("CORCOM_BEHIND_PROXY")

INSTALLED_APPS = [
    "corcom.registers.people",
    "corcom.registers.audit",
    "corcom.registers.schedule",
    "corcom.registers.documents",
    "corcom.registers.proposals",
    "corcom.registers.parties",
    "corcom.registers.treaty",
    "corcom.registers.mandates",
    "corcom.registers.meetings",
    "corcom.registers.obligations",
    "corcom.registers.calendar",
    "corcom.registers.universalization",
    "corcom.registers.actions",
    "corcom.registers.search",
    "corcom.web",
    "corcom.jobs",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_htmx",
    "rules",
]

MIDDLEWARE = [
    "corcom.web.proxy.ProxyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "corcom.web.desk.DeskMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "corcom.site.urls"
WSGI_APPLICATION = "corcom.site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "corcom.web.desk.desk_context",
            ],
        },
    }
]
FORM_RENDERER = "corcom.web.form_renderer.CorcomFormRenderer"


DATABASES = {"default": database_of(DATA_DIR)}
if os.environ.get("CORCOM_TEST_DATABASE"):
    DATABASES["default"]["TEST"] = {"NAME": os.environ["CORCOM_TEST_DATABASE"]}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Person"
SILENCED_SYSTEM_CHECKS = ["auth.W004"]  # the address is unique without regard to case, by a database constraint
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
CSRF_FAILURE_VIEW = "corcom.web.errors.form_too_old"
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "front"
LOGOUT_REDIRECT_URL = "sign-in"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_FORM_FIELD = "username"
AXES_USERNAME_CALLABLE = "corcom.web.people.attempts.address_tried"
AXES_LOCKOUT_TEMPLATE = "corcom/people/locked_out.html"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_ENABLE_ADMIN = False
AXES_ENABLE_ACCESS_FAILURE_LOG = False

SESSION_ENGINE = "corcom.web.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if CORCOM_BEHIND_PROXY else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_NUMBER_FILES = 20
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = os.environ.get("CORCOM_TIME_ZONE", "Europe/Zurich")

STATIC_URL = "static/"
STATIC_ROOT = os.environ.get("CORCOM_STATIC") or None
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.AppDirectoriesFinder", "corcom.web.bundles.BundleFinder"]
WHITENOISE_USE_FINDERS = not STATIC_ROOT
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_MAX_AGE = 3600
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if STATIC_ROOT
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

_desk = read_desk_file(DATA_DIR)
_today = os.environ.get("CORCOM_TODAY", _desk.today)
CORCOM_TODAY = fixed_desk_day(_today) if _today else None
CORCOM_SAMPLE = _desk.sample or _flag("CORCOM_SAMPLE")
CORCOM_UPLOAD_LIMIT = int(os.environ.get("CORCOM_UPLOAD_LIMIT", str(20 * 1024 * 1024)))

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": os.environ.get("CORCOM_LOG", "WARNING")},
}
