"""Who works at the desk: persons, their accounts and invitations."""
