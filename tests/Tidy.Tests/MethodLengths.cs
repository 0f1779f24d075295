using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Chancery.Tidy.Tests;

/// <summary>Measures methods, from the first word of the declaration to the last brace; comments and attributes before it do not count.</summary>
/// <remarks>A method's local functions and lambdas are part of it. Top-level statements together are one method.</remarks>
internal static class MethodLengths
{
    public static IEnumerable<(string Name, int Line, int Length)> Of(CSharpFile file)
    {
        foreach (SyntaxNode node in file.Root.DescendantNodes())
        {
            if (NameOf(node) is { } name)
            {
                yield return Measure(file, name, FirstWord(node), node.GetLastToken());
            }
        }

        GlobalStatementSyntax[] program = [.. file.Root.Members.OfType<GlobalStatementSyntax>()];
        if (program.Length > 0)
        {
            yield return Measure(file, "top-level statements", program[0].GetFirstToken(), program[^1].GetLastToken());
        }
    }

    private static (string Name, int Line, int Length) Measure(CSharpFile file, string name, SyntaxToken first, SyntaxToken last) =>
        (name, file.LineOf(first), file.Tree.GetLineSpan(last.Span).EndLinePosition.Line + 2 - file.LineOf(first));

    private static string? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        DestructorDeclarationSyntax destructor => destructor.Identifier.Text,
        OperatorDeclarationSyntax @operator => $"operator {@operator.OperatorToken.Text}",
        ConversionOperatorDeclarationSyntax => "conversion",
        PropertyDeclarationSyntax { ExpressionBody: not null } property => property.Identifier.Text,
        IndexerDeclarationSyntax { ExpressionBody: not null } => "this[]",
        AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null } => Owner(node),
        _ => null,
    };

    private static string Owner(SyntaxNode accessor)
    {
        string kind = ((AccessorDeclarationSyntax)accessor).Keyword.Text;
        string? owner = accessor.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.Text;
        return $"{owner ?? "this[]"}.{kind}";
    }

    private static SyntaxToken FirstWord(SyntaxNode node)
    {
        SyntaxList<AttributeListSyntax> attributes = node switch
        {
            MemberDeclarationSyntax member => member.AttributeLists,
            AccessorDeclarationSyntax accessor => accessor.AttributeLists,
            _ => default,
        };
        return attributes.Count == 0 ? node.GetFirstToken() : attributes[^1].GetLastToken().GetNextToken();
    }
}
