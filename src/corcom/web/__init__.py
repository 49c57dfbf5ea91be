"""The pages. Forms validate and hand on; every act is one call into workflows."""
