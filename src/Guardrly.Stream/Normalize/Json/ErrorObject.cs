using Guardrly.Records;

namespace Guardrly.Normalize.Json;

/// <summary>Finds code and message in the body of a failed call, as Meta, Stripe, GitHub, Shopify and GraphQL write
/// them.</summary>
internal static class ErrorObject
{
    const int MessageBytesMax = 512;
    const int ErrorsMax = 16;

    /// <summary>Reads a body; what the facts have already stays.</summary>
    /// <returns>Whether it tells of an error.</returns>
    public static bool TryRead(in JsonView view, int body, ref CallFacts facts)
    {
        if (view.Kind(body) != JsonKind.Object)
            return false;
        int error = view.Find(body, "error"u8);
        if (view.Kind(error) == JsonKind.Object)
            return TryReadError(view, error, ref facts);
        if (view.Kind(error) == JsonKind.String)
        {
            // OAuth: a word, and what it means beside it.
            TextRange text = view.Word(error);
            TextRange description = view.Word(view.Find(body, "error_description"u8));
            bool isWord = !text.IsNull && view.Batch[text].IndexOf((byte)' ') < 0;
            Put(isWord ? text : default, description.IsNull && !isWord ? text : description, ref facts);
            return !text.IsNull;
        }
        int errors = view.Find(body, "errors"u8);
        if (errors >= 0 && TryReadErrors(view, errors, ref facts))
            return true;
        int message = view.Find(body, "message"u8);
        if (view.Kind(message) != JsonKind.String || view.Find(body, "documentation_url"u8) < 0)
            return false;
        Put(default, view.Word(message), ref facts);
        return true;
    }

    /// <summary>Reads the value of <c>error</c>.</summary>
    public static bool TryReadError(in JsonView view, int error, ref CallFacts facts)
    {
        if (view.Kind(error) != JsonKind.Object)
            return false;
        int code = view.Find(error, "code"u8);
        TextRange text = view.IsContainer(code) ? default : view.Text(code);
        if (text.IsNull || text.Length == 0)
            text = view.Word(view.Find(error, "type"u8));
        TextRange message = view.Word(view.Find(error, "message"u8));
        Put(text, message, ref facts);
        return !text.IsNull || !message.IsNull;
    }

    /// <summary>Reads the value of <c>errors</c>: a list as GraphQL has it, texts, or texts by field.</summary>
    public static bool TryReadErrors(in JsonView view, int errors, ref CallFacts facts)
    {
        switch (view.Kind(errors))
        {
            case JsonKind.String:
                Put(default, view.Word(errors), ref facts);
                return true;
            case JsonKind.Object:
                Put(default, FirstText(view, errors), ref facts);
                return true;
            case JsonKind.Array:
                return TryReadList(view, errors, ref facts);
            default:
                return false;
        }
    }

    static bool TryReadList(in JsonView view, int errors, ref CallFacts facts)
    {
        TextRange message = default;
        int next = view[errors].Next;
        int ordinal = 0;
        for (int index = errors + 1; index < next && ordinal < ErrorsMax; index = view[index].Next, ordinal++)
        {
            if (view.Kind(index) == JsonKind.String && message.IsNull)
                message = view.Word(index);
            if (view.Kind(index) != JsonKind.Object)
                continue;
            if (message.IsNull)
                message = view.Word(view.Find(index, "message"u8));
            TextRange code = view.Word(view.Find(index, "extensions"u8, "code"u8));
            if (code.IsNull)
                code = view.Word(view.Find(index, "type"u8));
            if (code.IsNull)
                code = view.Word(view.Find(index, "code"u8));
            if (code.IsNull)
                continue;
            Put(code, view.Word(view.Find(index, "message"u8)), ref facts);
            return true;
        }
        Put(default, message, ref facts);
        return ordinal > 0;
    }

    static TextRange FirstText(in JsonView view, int container)
    {
        for (int index = container + 1; index < view[container].Next; index++)
        {
            if (view.Kind(index) == JsonKind.String)
                return view.Word(index);
        }
        return default;
    }

    static void Put(TextRange code, TextRange message, ref CallFacts facts)
    {
        if (facts.ErrorCode.IsNull)
            facts.ErrorCode = code;
        if (facts.ErrorMessage.IsNull && !message.IsNull)
            facts.ErrorMessage = new TextRange(message.Start, Math.Min(message.Length, MessageBytesMax));
    }
}
