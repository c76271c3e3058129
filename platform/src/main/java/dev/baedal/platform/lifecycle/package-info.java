/** Tables of who may do what when, and who did what before. */
package dev.baedal.platform.lifecycle;
