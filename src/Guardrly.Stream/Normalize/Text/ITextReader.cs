namespace Guardrly.Normalize.Text;

/// <summary>Reads one kind of message. An instance belongs to one stream.</summary>
internal interface ITextReader
{
    /// <summary>
    /// Adds what a message says of calls. The time and level of the line's head are added for it. False: it is
    /// another's; then nothing was added.
    /// </summary>
    bool TryRead(in TextLine line, FactList facts);
}
