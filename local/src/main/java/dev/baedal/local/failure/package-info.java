/** The failure with which every command may end. */
package dev.baedal.local.failure;
