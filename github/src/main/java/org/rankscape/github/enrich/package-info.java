// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
/** What GitHub says of repositories and of their developers as a whole. */
package org.rankscape.github.enrich;
