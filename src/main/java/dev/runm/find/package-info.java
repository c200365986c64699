/** Which providers meet a claim request. */
package dev.runm.find;
