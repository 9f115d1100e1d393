using System.Buffers;
using System.Text;
using Guardrly.Redaction;

namespace Guardrly.Cli.Report;

/// <summary>
/// Text for people, on standard error. Paths and messages may hold what logs hold (a folder named after a customer's
/// address, a token in an argument), so they go through the redactor like any log.
/// </summary>
static class Messages
{
    static readonly Lock s_lock = new();

    /// <summary>What masks the messages: the run's own redactor once it is known.</summary>
    public static Redactor? Redactor { get; set; }

    /// <summary>Says that something is wrong: <c>guardrly: …</c>.</summary>
    public static void Error(string message) => WriteLine("guardrly: " + SafeLines(message));

    /// <summary>Writes a line that holds nothing unmasked.</summary>
    public static void WriteLine(string safe)
    {
        try
        {
            lock (s_lock)
                Console.Error.WriteLine(safe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Standard error is closed or full: there is nobody to tell, and the work goes on.
        }
    }

    /// <summary>The text masked, and without control characters, which could move a terminal's cursor.</summary>
    public static string Safe(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var masked = new ArrayBufferWriter<byte>(bytes.Length + 64);
        (Redactor ?? Redactor.Default).Redact(bytes, masked);
        return Printable.Escape(masked.WrittenSpan);
    }

    static string SafeLines(string text) => string.Join(Environment.NewLine, text.Split('\n').Select(Safe));
}
