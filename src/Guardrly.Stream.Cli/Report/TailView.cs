using System.Globalization;
using Guardrly.Native;
using Guardrly.Tail;

namespace Guardrly.Cli.Report;

/// <summary>A line on the terminal that says how a tail is doing, renewed each second.</summary>
sealed class TailView : IDisposable
{
    static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    readonly TailLoop _loop;
    readonly Timer _timer;
    long _bytes;
    long _records;

    /// <summary>Shows it until it is disposed.</summary>
    public TailView(TailLoop loop)
    {
        _loop = loop;
        _timer = new Timer(_ => Renew(), null, s_interval, s_interval);
    }

    /// <summary>Whether standard error is a terminal that such a line is for.</summary>
    public static bool IsWanted => StandardStreams.HasError && !Console.IsErrorRedirected;

    /// <summary>What it says.</summary>
    internal static string Line(TailTally tally, long bytesBefore, long recordsBefore, string? stalledBy)
    {
        string rates = string.Create(
            CultureInfo.InvariantCulture,
            $"{tally.Files} files, {(tally.Bytes - bytesBefore) / 1e6:F1} MB/s, {tally.Records - recordsBefore} records/s, "
            + $"{tally.LagBytes} bytes behind, {tally.Findings} masked, {tally.Alerts} alerts");
        return stalledBy is null ? rates : rates + ", STALLED: " + Messages.Safe(stalledBy);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        Write("");
    }

    void Renew()
    {
        TailTally tally = _loop.Tally;
        Write(Line(tally, _bytes, _records, _loop.StalledBy));
        _bytes = tally.Bytes;
        _records = tally.Records;
    }

    static void Write(string text)
    {
        try
        {
            Console.Error.Write($"\r\e[K{text}");
        }
        catch (IOException)
        {
            // There is nobody left to look.
        }
    }
}
