/**
 * Why a request finds what it finds: how many providers each rule leaves, and which rules hold for
 * one provider.
 */
package dev.runm.why;
