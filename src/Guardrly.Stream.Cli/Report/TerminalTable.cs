using System.Globalization;
using Spectre.Console;

namespace Guardrly.Cli.Report;

/// <summary>A table of counts on a terminal.</summary>
static class TerminalTable
{
    /// <summary>Writes it.</summary>
    public static void Write(string what, IEnumerable<KeyValuePair<string, long>> rows)
    {
        Table table = new Table()
            .Border(TableBorder.Rounded)
            .AddColumn(what)
            .AddColumn("findings", column => column.RightAligned());
        foreach ((string name, long count) in rows)
            table.AddRow(new Text(name), new Text(count.ToString("N0", CultureInfo.InvariantCulture)));
        Terminal.Error.Write(table);
    }
}
