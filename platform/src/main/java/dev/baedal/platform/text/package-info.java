/** What people may write: names and lines. */
package dev.baedal.platform.text;
