"""What the desk does by itself: for which day each job was last done, and what went wrong since."""
