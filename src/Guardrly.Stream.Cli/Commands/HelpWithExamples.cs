using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Guardrly.Cli.Commands;

/// <summary>The parser's help, with examples below it.</summary>
sealed class HelpWithExamples(HelpAction help, string examples) : SynchronousCommandLineAction
{
    /// <summary>Help is given whatever else is wrong.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command its help.</summary>
    public static void AddTo(Command command, string examples)
    {
        var option = new HelpOption { Description = "Show help." };
        option.Action = new HelpWithExamples((HelpAction)option.Action!, examples);
        command.Add(option);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(examples);
        return exitCode;
    }
}
