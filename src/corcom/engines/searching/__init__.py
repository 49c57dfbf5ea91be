"""Words as they are searched: cut, folded and stemmed alike for what is indexed and for what is asked. Pure; knows no database."""
