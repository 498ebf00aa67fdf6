<#function licences of>
  <#local text = ""><#list of as one><#local text = text + (one?is_first)?string("", ", ") + one></#list><#return text>
</#function>
Rankscape
Copyright the Rankscape authors
Apache License 2.0, see LICENSE

It comes with these libraries, in lib, job and plugins, each under the licence named after it. The text of a licence and the
notices of its authors are in the library's jar, under META-INF, where the authors put them.

<#list dependencyMap as entry>
<#assign project = entry.getKey()>
<#if project.groupId != "org.rankscape">
${project.groupId}:${project.artifactId}:${project.version}
    ${licences(entry.getValue())}<#if project.url??>
    ${project.url}</#if>
</#if>
</#list>
org.apache.flink:flink-s3-fs-native, in plugins/s3
    Apache-2.0
    https://flink.apache.org

Inside Rankscape's own jars:

Inter, the typeface, by Rasmus Andersson
    SIL Open Font License 1.1, text beside the fonts in landscape-render
Droid Sans Fallback, by the Android Open Source Project
    Apache License 2.0, text beside the fonts in landscape-render
Apache ECharts, in every page
    Apache License 2.0
