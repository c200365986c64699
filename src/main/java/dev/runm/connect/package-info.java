/** Goes over to another server while the shell runs. */
package dev.runm.connect;
