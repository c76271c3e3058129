/** Tables of who may do what when. */
package dev.baedal.platform.lifecycle;
