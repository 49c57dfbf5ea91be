"""Facts shipped with the project, as data files with their sources, read into kernel values."""
