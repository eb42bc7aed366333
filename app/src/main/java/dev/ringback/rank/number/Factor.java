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
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    sum -= lower[row][k] * lower[column][k];
                }
                if (row > column) {
                    lower[row][column] = sum / lower[column][column];
                } else if (sum > 0) {
                    lower[row][row] = Math.sqrt(sum);
                } else {
                    throw new IllegalArgumentException("The matrix is not positive at " + row + ": " + sum);
                }
            }
        }
        return new Factor(lower);
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
        int size = lower.length;
        double[] x = right.clone();
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < row; k++) {
                x[row] -= lower[row][k] * x[k];
            }
            x[row] /= lower[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) {
                x[row] -= lower[k][row] * x[k];
            }
            x[row] /= lower[row][row];
        }
        return x;
    }

    public double[][] inverse() {
        int size = lower.length;
        double[][] inverse = new double[size][];
        for (int i = 0; i < size; i++) {
            double[] unit = new double[size];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
