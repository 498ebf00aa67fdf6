// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rankscape.cli.stage.PullStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rankscape pull}. */
@Command(
    name = "pull",
    mixinStandardHelpOptions = true,
    description = {
      "Copy the monthly tables of a warehouse elsewhere into a folder.",
      "There rank, explore, trends and render work on them. What did not change since the last time is not copied again."
    },
    footer = {
      "",
      "Credentials and endpoint: as of Flink (FLINK_CONF_DIR) or AWS (AWS_ACCESS_KEY_ID,",
      "AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL_S3, ~/.aws).",
      "",
      "Examples:",
      "  rankscape pull s3://bucket/W W",
      "  rankscape pull s3://bucket/W W --events"
    })
final class PullCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FROM", description = "Address of a warehouse.")
  String from;

  @Parameters(
      index = "1",
      paramLabel = "FOLDER",
      converter = FolderConverter.class,
      description = "Folder of the copy.")
  Path to;

  @Option(names = "--events", description = "Copy clean events and rejected lines too.")
  boolean events;

  @Override
  public Integer call() throws Exception {
    System.out.println(new PullStage(from, to, events).run().text());
    return 0;
  }
}
