/**
 * The words of the resource service as values: deployments, providers, requests, claims, windows.
 * Knows nobody: neither files nor SQL nor the terminal.
 */
package dev.runm.model;
