"""The convention's clock: dated rules as data, one small formula for each, and answers with their steps.

Pure: acts and facts come in as values of `corcom.kernel.treaty`, today is an argument. Knows nothing of Django, of the desk's records
or of pages; the only files it reads are its own parameter files.

- `months`: counting days, months and years, with the rounding said;
- `rulebook`: a convention's parameters, read from `conventions/parameters/<code>.yaml`;
- `entry_into_force`, `status`: from acts to where a State stands, and both counts;
- `obligations`, `extensions`, `request_clock`: what falls due when, and more time;
- `clocks`: dates of the convention itself (signature, meetings, amendments, clarification);
- `explain`: the steps behind an answer, made on demand;
- `what_if`: the same questions with an act or a grant added;
- `bulk`: many conventions, States and years at once;
- `check_list`: a published list of due dates against the rules;
- `acts`: whether the acts on record keep the rules;
- `shipped`: the record made of the facts shipped with the project.
"""
