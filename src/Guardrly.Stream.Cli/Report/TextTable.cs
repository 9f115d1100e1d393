using Spectre.Console;

namespace Guardrly.Cli.Report;

/// <summary>A table for people, on standard error: with a frame on a terminal, plain in a file.</summary>
static class TextTable
{
    /// <summary>Writes it.</summary>
    /// <param name="heads">Names of the columns.</param>
    /// <param name="rows">The cells, safe to show.</param>
    /// <param name="countColumns">How many of the last columns are numbers.</param>
    public static void Write(string[] heads, IEnumerable<string[]> rows, int countColumns)
    {
        int firstCount = heads.Length - countColumns;
        if (!Console.IsErrorRedirected)
            WriteFramed(heads, rows, firstCount);
        else
            WritePlain([heads, .. rows], firstCount);
    }

    static void WriteFramed(string[] heads, IEnumerable<string[]> rows, int firstCount)
    {
        Table table = new Table().Border(TableBorder.Rounded);
        for (int index = 0; index < heads.Length; index++)
        {
            TableColumn column = new(new Text(heads[index]));
            table.AddColumn(index < firstCount ? column : column.RightAligned());
        }
        foreach (string[] row in rows)
            table.AddRow(row.Select(cell => new Text(cell)));
        Terminal.Error.Write(table);
    }

    static void WritePlain(string[][] rows, int firstCount)
    {
        int[] widths = [.. rows[0].Select((_, column) => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            IEnumerable<string> cells = row.Select((cell, column) =>
                column < firstCount ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            Messages.WriteLine(string.Join("  ", cells).TrimEnd());
        }
        Messages.WriteLine("");
    }
}
