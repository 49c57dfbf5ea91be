"""What holds for all tests."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# How quickly a loaded machine makes examples says nothing about the code that they try.
settings.register_profile("corcom", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("corcom")
