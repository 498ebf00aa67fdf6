// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.List;
import java.util.stream.Stream;

/** The invented fields of software, in layers and frames. */
final class DomainTree {
  record SubDomain(String id, Label label) {}

  /**
   * A field.
   *
   * @param share its share of the projects
   * @param suffixes endings that names of its projects may carry
   * @param subject what its projects are about
   */
  record Domain(
      String id,
      Label label,
      double share,
      List<String> suffixes,
      Label subject,
      List<SubDomain> subDomains) {}

  /** Domains under a title; the title is null for domains that stand directly in the layer. */
  record Frame(String id, Label label, List<Domain> domains) {}

  record Layer(String id, Label label, List<Frame> frames) {}

  static final List<Layer> LAYERS =
      List.of(
          new Layer(
              "application",
              new Label("Application", "应用层"),
              List.of(
                  new Frame(
                      "application",
                      null,
                      List.of(
                          domain(
                              "robot-gardening",
                              "Robot Gardening",
                              "机器人园艺",
                              1.5,
                              "garden robots",
                              "园艺机器人",
                              List.of("Bot", "Garden", "-Field"),
                              sub("indoor", "Indoor", "室内"),
                              sub("open-field", "Open Field", "大田")),
                          domain(
                              "tide-forecasting",
                              "Tide Forecasting",
                              "潮汐预报",
                              0.9,
                              "tide forecasts",
                              "潮汐预报",
                              List.of("Tide", "-Cast", "Wave")),
                          domain(
                              "sky-cartography",
                              "Sky Cartography",
                              "天空制图",
                              0.8,
                              "maps of the sky",
                              "天空地图",
                              List.of("Map", "-Sky", "Chart")),
                          domain(
                              "story-engines",
                              "Story Engines",
                              "故事引擎",
                              1.3,
                              "interactive stories",
                              "互动故事",
                              List.of("Tale", "-Play", "Studio")),
                          domain(
                              "music-weaving",
                              "Music Weaving",
                              "音乐编织",
                              0.8,
                              "generated music",
                              "生成音乐",
                              List.of("Song", "-Loom", "Tone")))))),
          new Layer(
              "platform",
              new Label("Platform", "平台层"),
              List.of(
                  new Frame(
                      "signals-and-models",
                      new Label("Signals and Models", "信号与模型"),
                      List.of(
                          domain(
                              "signal-lakes",
                              "Signal Lakes",
                              "信号湖",
                              1.0,
                              "stores of raw signals",
                              "原始信号存储",
                              List.of("Lake", "DB", "-Store")),
                          domain(
                              "model-foundries",
                              "Model Foundries",
                              "模型铸造",
                              1.6,
                              "casting and tempering of models",
                              "模型浇铸与回火",
                              List.of("Forge", "-ML", "Cast"),
                              sub("casting", "Casting", "浇铸"),
                              sub("tempering", "Tempering", "回火"),
                              sub("tasting", "Tasting", "品鉴")),
                          domain(
                              "swarm-scheduling",
                              "Swarm Scheduling",
                              "群体调度",
                              1.0,
                              "schedules of many small machines",
                              "小型机群调度",
                              List.of("Swarm", "-Flow", "Queue")))),
                  new Frame(
                      "trust",
                      new Label("Trust", "可信"),
                      List.of(
                          domain(
                              "proof-keeping",
                              "Proof Keeping",
                              "证明存管",
                              0.7,
                              "proofs that last",
                              "持久证明",
                              List.of("Seal", "-Proof", "Vault")))))),
          new Layer(
              "foundation",
              new Label("Foundation", "基础层"),
              List.of(
                  new Frame(
                      "foundation",
                      null,
                      List.of(
                          domain(
                              "lattice-kernels",
                              "Lattice Kernels",
                              "晶格内核",
                              0.8,
                              "kernels for lattice machines",
                              "晶格机内核",
                              List.of("Kern", "-Core", "OS")),
                          domain(
                              "light-compilers",
                              "Light Compilers",
                              "光学编译器",
                              0.8,
                              "compilers for light circuits",
                              "光路编译",
                              List.of("Lang", "-IR", "Opt")),
                          domain(
                              "deep-sea-networking",
                              "Deep-Sea Networking",
                              "深海网络",
                              0.8,
                              "networks under water",
                              "水下网络",
                              List.of("Net", "-Link", "Mesh")))))));

  private static final List<Domain> DOMAINS =
      LAYERS.stream()
          .flatMap(layer -> layer.frames().stream())
          .flatMap(frame -> frame.domains().stream())
          .toList();

  private DomainTree() {}

  /** All domains, layer by layer; neighbours in this list are neighbouring fields. */
  static List<Domain> domains() {
    return DOMAINS;
  }

  private static Domain domain(
      String id,
      String en,
      String zh,
      double share,
      String subjectEn,
      String subjectZh,
      List<String> suffixes,
      SubDomain... subDomains) {
    return new Domain(
        id,
        new Label(en, zh),
        share,
        suffixes,
        new Label(subjectEn, subjectZh),
        Stream.of(subDomains).toList());
  }

  private static SubDomain sub(String id, String en, String zh) {
    return new SubDomain(id, new Label(en, zh));
  }
}
