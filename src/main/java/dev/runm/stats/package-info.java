/** How full the deployment is and how large its tables are. */
package dev.runm.stats;
