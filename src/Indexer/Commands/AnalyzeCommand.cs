using System.CommandLine;
using System.Globalization;
using Chancery.Analysis;

namespace Chancery.Indexer.Commands;

/// <summary><c>chancery analyze --lang pl TEXT</c></summary>
internal static class AnalyzeCommand
{
    public static Command Create(CommandRunner runner)
    {
        var text = new Argument<string[]>("text") { Description = "The text; - reads lines from standard input", Arity = ArgumentArity.OneOrMore };
        var language = new Option<string>("--lang") { Description = "Language of the text: en, de, sv or pl", HelpName = "language", Required = true };
        var command = new Command("analyze", "Show what the analysis makes of a text, a token a line: term, start, end, position") { text, language };
        command.SetAction((arguments, stop) => Task.FromResult(runner(
            arguments, (surroundings, token) => Run(surroundings, arguments.GetValue(language)!, string.Join(' ', arguments.GetValue(text)!), token), stop)));
        return command;
    }

    private static int Run(Surroundings surroundings, string language, string text, CancellationToken stop)
    {
        LanguageName.Require(language);
        var analyzer = Analyzer.For(language);
        if (text != "-")
        {
            Show(surroundings, analyzer, text);
            return ExitCode.Done;
        }

        while (Console.In.ReadLine() is { } line)
        {
            stop.ThrowIfCancellationRequested();
            Show(surroundings, analyzer, line);
        }

        return ExitCode.Done;
    }

    private static void Show(Surroundings surroundings, Analyzer analyzer, string text)
    {
        foreach (var token in analyzer.AnalyzeWithParts(text))
        {
            var shown = new ShownToken(token.Stem, token.Form, token.Start, token.End, token.Position, token.IsStopWord, token.Kind != TokenKind.Word);
            surroundings.Output.WriteLine(surroundings.Json
                ? Json.Line(shown)
                : string.Create(CultureInfo.InvariantCulture, $"{shown.Term}\t{shown.Start}\t{shown.End}\t{shown.Position}"));
        }
    }
}
