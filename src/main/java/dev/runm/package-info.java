/** Where the program starts. Each room below answers one question or does one job. */
package dev.runm;
