using System.Globalization;
using System.Text;

namespace Guardrly.Bench;

/// <summary>
/// Draws results as bars on a logarithmic scale, one panel a corpus. Reads lines of <c>tool, corpus, GB/s</c> separated
/// by tabs.
/// </summary>
static class Picture
{
    const int PanelWidth = 360;
    const int BarHeight = 16;
    const int LabelWidth = 150;
    const double RateMin = 0.005;
    const double RateMax = 20;

    public static int Run(string[] arguments)
    {
        if (arguments is not [string input, string output])
        {
            Console.Error.WriteLine("picture: name the results and the picture: RESULTS.tsv OUT.svg");
            return 2;
        }
        var rows = File.ReadLines(input)
            .Select(line => line.Split('\t'))
            .Where(cells => cells.Length == 3)
            .Select(cells => (
                Tool: cells[0],
                Corpus: cells[1],
                Rate: double.Parse(cells[2], CultureInfo.InvariantCulture)))
            .ToList();
        File.WriteAllText(output, Draw(rows));
        return 0;
    }

    static string Draw(List<(string Tool, string Corpus, double Rate)> rows)
    {
        string[] corpora = [.. rows.Select(row => row.Corpus).Distinct()];
        string[] tools = [.. rows.Select(row => row.Tool).Distinct()];
        int panelHeight = (tools.Length * (BarHeight + 4)) + 34;
        int panelRows = (corpora.Length + 1) / 2;
        int width = (2 * (PanelWidth + LabelWidth)) + 40;
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{(panelRows * panelHeight) + 30}" font-family="sans-serif" font-size="12">""");
        svg.AppendLine("""<rect width="100%" height="100%" fill="white"/>""");
        svg.AppendLine(
            """<text x="10" y="18">GB/s on one core, find and replace, memory to memory (logarithmic)</text>""");
        for (int index = 0; index < corpora.Length; index++)
        {
            int left = 10 + (index % 2 * (PanelWidth + LabelWidth + 10));
            int top = 30 + (index / 2 * panelHeight);
            var panel = rows.Where(row => row.Corpus == corpora[index]).OrderByDescending(row => row.Rate).ToList();
            svg.AppendLine(CultureInfo.InvariantCulture,
                $"""<text x="{left}" y="{top + 14}" font-weight="bold">{corpora[index]}</text>""");
            for (int bar = 0; bar < panel.Count; bar++)
                DrawBar(svg, panel[bar].Tool, panel[bar].Rate, left, top + 22 + (bar * (BarHeight + 4)));
        }
        svg.AppendLine("</svg>");
        return svg.ToString();
    }

    static void DrawBar(StringBuilder svg, string tool, double rate, int left, int top)
    {
        double share = Math.Log(Math.Max(rate, RateMin) / RateMin) / Math.Log(RateMax / RateMin);
        int length = Math.Max(2, (int)(share * (PanelWidth - 50)));
        string colour = tool.StartsWith("guardrly", StringComparison.Ordinal) ? "#1a7f5a" : "#9aa5b1";
        svg.AppendLine(CultureInfo.InvariantCulture,
            $"""<text x="{left + LabelWidth - 6}" y="{top + 12}" text-anchor="end">{tool}</text>""");
        svg.AppendLine(CultureInfo.InvariantCulture,
            $"""<rect x="{left + LabelWidth}" y="{top}" width="{length}" height="{BarHeight}" fill="{colour}"/>""");
        svg.AppendLine(CultureInfo.InvariantCulture,
            $"""<text x="{left + LabelWidth + length + 4}" y="{top + 12}">{rate:0.###}</text>""");
    }
}
