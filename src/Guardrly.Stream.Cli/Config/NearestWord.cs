namespace Guardrly.Cli.Config;

/// <summary>Guesses what a mistyped word was meant to be.</summary>
static class NearestWord
{
    const int WordLengthMax = 64;
    const int RowLength = WordLengthMax + 1;

    /// <summary>
    /// The known word with the fewest edits from <paramref name="word"/>, or null where more than a third of the word
    /// would have to change. Edits are Levenshtein's, and two neighbours that changed places; letter case is none.
    /// </summary>
    public static string? Find(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        int fewest = Math.Max(1, Math.Min(word.Length, WordLengthMax) / 3) + 1;
        foreach (string candidate in known)
        {
            int edits = Distance(word, candidate);
            if (edits < fewest)
                (nearest, fewest) = (candidate, edits);
        }
        return nearest;
    }

    /// <summary><c>; did you mean 'kinds'?</c>, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        Find(word, known) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    static int Distance(string word, string candidate)
    {
        if (word.Length > WordLengthMax || candidate.Length > WordLengthMax)
            return int.MaxValue;
        // Three rows of the table: distances[i % 3][j] is that of the first i and j letters.
        Span<int> table = stackalloc int[3 * RowLength];
        for (int row = 0; row <= word.Length; row++)
        {
            Span<int> current = Row(table, row);
            for (int column = 0; column <= candidate.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    current[column] = row + column;
                    continue;
                }
                ReadOnlySpan<int> above = Row(table, row - 1);
                int replaced = above[column - 1] + (Same(word, row, candidate, column) ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(above[column], current[column - 1]) + 1);
                if (row > 1 && column > 1
                    && Same(word, row, candidate, column - 1) && Same(word, row - 1, candidate, column))
                {
                    current[column] = Math.Min(current[column], Row(table, row - 2)[column - 2] + 1);
                }
            }
        }
        return Row(table, word.Length)[candidate.Length];
    }

    static Span<int> Row(Span<int> table, int row) => table.Slice(row % 3 * RowLength, RowLength);

    static bool Same(string word, int row, string candidate, int column) =>
        char.ToLowerInvariant(word[row - 1]) == char.ToLowerInvariant(candidate[column - 1]);
}
