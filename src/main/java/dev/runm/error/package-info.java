/** What can go wrong, told apart by who can mend it, and the exit code that each kind ends with. */
package dev.runm.error;
