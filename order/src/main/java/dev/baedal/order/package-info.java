/** Orders: placed once they are paid, followed until they are delivered or undone. */
package dev.baedal.order;
