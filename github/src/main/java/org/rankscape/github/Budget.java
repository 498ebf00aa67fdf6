// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.github;

import java.time.Instant;

/**
 * What is left of the calls, over all tokens.
 *
 * @param left calls left now
 * @param limit calls an hour
 * @param reset when the first used-up part is filled again, or null where nothing is known
 * @param made calls that counted so far
 * @param unchanged answers that were in the cache and had not changed
 * @param retried calls made again after a failure
 */
public record Budget(
    long left, long limit, Instant reset, long made, long unchanged, long retried) {}
