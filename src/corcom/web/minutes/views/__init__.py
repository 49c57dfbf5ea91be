"""The pages and acts of the main job, by subject."""
