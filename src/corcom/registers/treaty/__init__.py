"""What States did towards a convention, as the depositary records it; declarations apart."""
