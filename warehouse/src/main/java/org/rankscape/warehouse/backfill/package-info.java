// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/** Events that were restored from GitHub's API, beside those of the archive. */
package org.rankscape.warehouse.backfill;
