/**
 * How to log in to a server that the user names: its address, the MySQL option files and login
 * paths, the password, and what TLS is to prove.
 */
package dev.runm.login;
