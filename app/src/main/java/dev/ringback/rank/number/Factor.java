package dev.ringback.rank.number;

/**
 * A symmetric, positive matrix as the product of a lower triangle and its mirror (Cholesky). Small: no provider has more than
 * some dozen strata. By hand, since every machine must come to the same last bit: additions run in one fixed order.
 */
public final class Factor {
    private final double[][] lower;

    private Factor(double[][] lower) {
        this.lower = lower;
    }

    /** @param matrix its lower half is read; an {@link IllegalArgumentException} where it is not positive */
    public static Factor of(double[][] matrix) {
        double[][] lower = new double[matrix.length][];
        for (int row = 0; row < matrix.length; row++) {
            lower[row] = matrix[row].clone();
        }
        factor(lower, lower.length);
        return new Factor(lower);
    }

    /** Puts the lower triangle in the place of the matrix's lower half, of which the first {@code size} rows count. */
    static void factor(double[][] matrix, int size) {
        for (int row = 0; row < size; row++) {
            double[] there = matrix[row];
            for (int column = 0; column <= row; column++) {
                double sum = there[column];
                for (int k = 0; k < column; k++) {
                    sum -= there[k] * matrix[column][k];
                }
                if (row > column) {
                    there[column] = sum / matrix[column][column];
                } else if (sum > 0) {
                    there[row] = Math.sqrt(sum);
                } else {
                    throw new IllegalArgumentException("The matrix is not positive at " + row + ": " + sum);
                }
            }
        }
    }

    /** Puts the inverse of a lower triangle into the lower half of {@code inverse}; of both the first {@code size} rows count. */
    static void invert(double[][] lower, int size, double[][] inverse) {
        for (int row = 0; row < size; row++) {
            double[] there = inverse[row];
            for (int column = 0; column < row; column++) {
                double sum = 0;
                for (int k = column; k < row; k++) {
                    sum -= lower[row][k] * inverse[k][column];
                }
                there[column] = sum / lower[row][row];
            }
            there[row] = 1 / lower[row][row];
        }
    }

    /** The natural logarithm of the determinant. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += StrictMath.log(lower[i][i]);
        }
        return 2 * sum;
    }

    /** What the matrix takes to {@code right}. */
    public double[] solve(double[] right) {
        double[] x = right.clone();
        solve(lower, lower.length, x);
        return x;
    }

    /** Puts what the matrix takes to {@code x} in its place. */
    static void solve(double[][] lower, int size, double[] x) {
        for (int row = 0; row < size; row++) {
            double[] there = lower[row];
            double sum = x[row];
            for (int k = 0; k < row; k++) {
                sum -= there[k] * x[k];
            }
            x[row] = sum / there[row];
        }
        for (int row = size - 1; row >= 0; row--) {
            double sum = x[row];
            for (int k = row + 1; k < size; k++) {
                sum -= lower[k][row] * x[k];
            }
            x[row] = sum / lower[row][row];
        }
    }

    /** Of the matrix: with the inverse {@code F} of its lower triangle it is {@code F' F}. */
    public double[][] inverse() {
        int size = lower.length;
        double[][] half = new double[size][size];
        invert(lower, size, half);
        double[][] inverse = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < size; k++) {
                    sum += half[k][i] * half[k][j];
                }
                inverse[i][j] = sum;
                inverse[j][i] = sum;
            }
        }
        return inverse;
    }
}
