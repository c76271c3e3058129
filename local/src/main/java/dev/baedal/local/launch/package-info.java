/** How each program is started: from which jars and archives of classes, with which flags, and in which JVM. */
package dev.baedal.local.launch;
