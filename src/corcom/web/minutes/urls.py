"""Addresses of the main job."""

from django.urls import path

from corcom.web.minutes.views import comparing, deciding, desk, editing, history, review

READING = "minutes/<int:pk>/"
ROW = "minutes/<int:reading>/<int:pk>/"

urlpatterns = [
    path("minutes/", desk.minutes, name="minutes"),
    path("minutes/upload/", desk.upload, name="upload-minutes"),
    path("minutes/paste/", desk.paste, name="paste-minutes"),
    path(READING, review.review, name="review"),
    path(f"{READING}carry-on/", review.carry_on, name="review-carry-on"),
    path(f"{READING}on-record/", review.on_record, name="review-on-record"),
    path(f"{READING}replace/", desk.replace, name="replace-minutes"),
    path(f"{READING}withdraw/", history.withdraw, name="withdraw-minutes"),
    path(f"{READING}read-again/", review.read_again, name="read-again"),
    path(f"{READING}confirm/", deciding.confirm_many, name="confirm-proposals"),
    path(f"{READING}reject/", deciding.reject_many, name="reject-proposals"),
    path(f"{READING}undo/", deciding.undo_many, name="undo-decisions"),
    path(f"{READING}undo-last/", deciding.undo_last, name="undo-last-act"),
    path(f"{READING}undo-act/", history.undo_act, name="undo-act"),
    path(f"{READING}add/", editing.add, name="add-proposal"),
    path(f"{READING}merge/", editing.merge, name="merge-proposals"),
    path(f"{READING}take-back/", editing.take_back, name="take-back-edit"),
    path(f"{READING}nothing/", editing.nothing, name="nothing-in-lines"),
    path(f"{READING}names/", review.party_names, name="review-names"),
    path(f"{READING}look-again/", editing.look_again, name="look-at-lines-again"),
    path(f"{READING}no-longer/", comparing.no_longer, name="no-longer-said"),
    path(ROW, review.row, name="proposal"),
    path(f"{ROW}confirm/", deciding.confirm, name="confirm-proposal"),
    path(f"{ROW}keep/", deciding.keep, name="correct-proposal"),
    path(f"{ROW}as-read/", deciding.as_read, name="proposal-as-read"),
    path(f"{ROW}reject/", deciding.reject, name="reject-proposal"),
    path(f"{ROW}park/", deciding.park, name="park-proposal"),
    path(f"{ROW}undo/", deciding.undo, name="undo-decision"),
    path(f"{ROW}take/", deciding.take, name="take-proposal"),
    path(f"{ROW}split/", editing.split, name="split-proposal"),
    path(f"{ROW}apart/", comparing.apart, name="tell-apart"),
    path(f"{ROW}attach/", editing.attach, name="attach-document"),
]
