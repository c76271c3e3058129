/** What a kitchen can do, and what it is told. */
package dev.baedal.store.application;
