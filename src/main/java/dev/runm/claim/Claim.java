package dev.runm.claim;

import java.util.List;

/** One way to meet a claim request. */
public record Claim(List<ClaimItem> items) {}
