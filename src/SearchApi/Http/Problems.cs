using Chancery.Index;
using Chancery.Search;
using Chancery.SearchApi.Serving;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Chancery.SearchApi.Http;

/// <summary>A kind of problem (RFC 9457).</summary>
/// <param name="Name">Last part of its type, <c>/problems/NAME</c>, which is also the address of a page about it.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What it is, the same every time.</param>
/// <param name="Explanation">What to do about it, for the page.</param>
internal sealed record ProblemKind(string Name, int Status, string Title, string Explanation)
{
    public string Type => "/problems/" + Name;
}

/// <summary>The problems that answers tell of.</summary>
internal static class Problems
{
    public static readonly ProblemKind QuerySyntax = new("query-syntax", 400, "The query can't be read",
        "The member 'position' says where the query goes wrong, in UTF-16 code units from its start; 'suggestion', where there is one, is a query that can be read. With lenient=true broken syntax is read as plain words.");

    public static readonly ProblemKind Parameter = new("parameter", 400, "A parameter can't be as it is",
        "The member 'parameter' names it, and 'detail' says what would be right.");

    public static readonly ProblemKind CursorGone = new("cursor-gone", 400, "The cursor's pages are no longer kept",
        "A cursor pages on the index as it was when the search began. That state is kept for some minutes after its last use. Search again without the cursor.");

    public static readonly ProblemKind TooCostly = new("query-too-costly", 400, "The query costs too much",
        "The member 'part' names the part of the query that costs too much. Make it narrower, for example with a longer prefix.");

    public static readonly ProblemKind NotFound = new("not-found", 404, "There is no such thing",
        "The id names no clause or document of the index that is being served.");

    public static readonly ProblemKind Gone = new("gone", 410, "It is no longer there",
        "The id named a clause whose text is no longer in its document. Ids are never given to another text.");

    public static readonly ProblemKind Unavailable = new("index-unavailable", 503, "The index can't be read",
        "There is no index that can be read at the moment. /healthz/ready says 200 when there is one again.");

    public static readonly ProblemKind TimeOut = new("time-out", 504, "The answer took too long",
        "The request was given up. Make the query narrower, or ask again later.");

    public static readonly ProblemKind Internal = new("internal", 500, "Something went wrong here",
        "The fault is the service's. Its keeper finds the details in the log.");

    public static IReadOnlyList<ProblemKind> All { get; } =
        [QuerySyntax, Parameter, CursorGone, TooCostly, NotFound, Gone, Unavailable, TimeOut, Internal];

    /// <summary>The problem that an exception tells of.</summary>
    /// <returns>Null for an exception that is no fault of whoever asks.</returns>
    public static ProblemDetails? OfRequest(Exception error) => error switch
    {
        QuerySyntaxException syntax => Of(QuerySyntax, syntax.Message, ("position", syntax.Position), ("suggestion", syntax.Suggestion)),
        SearchParameterException parameter => Of(Parameter, parameter.Message, ("parameter", parameter.Parameter)),
        ClauseGoneException clause => Of(Gone, clause.Message, ("id", clause.Id)),
        CursorGoneException gone => Of(CursorGone, gone.Message, ("parameter", "cursor")),
        QueryTooCostlyException costly => Of(TooCostly, costly.Message, ("part", costly.Part)),
        _ => null,
    };

    /// <summary>The problem that an exception tells of which is the service's own fault. Says nothing of what the exception says.</summary>
    public static ProblemDetails OfService(Exception error) => error switch
    {
        IndexException or IndexUnavailableException => Of(Unavailable, "there is no index that can be read at the moment; ask again later"),
        BadHttpRequestException bad => OfStatus(bad.StatusCode, ""),
        _ => Of(Internal, "the details are in the service's log"),
    };

    /// <summary>The problem behind a bare status.</summary>
    public static ProblemDetails OfStatus(int status, string path) => status switch
    {
        404 => Of(NotFound, $"there is nothing at {path}"),
        504 => Of(TimeOut, "the request was given up"),
        _ => new ProblemDetails { Status = status, Title = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status) },
    };

    public static ProblemDetails Missing(string what, string id) => Of(NotFound, $"there is no {what} '{id}'", ("id", id));

    /// <summary>Reads an answer; what is wrong with the request becomes a problem.</summary>
    public static Results<Ok<T>, ProblemHttpResult> Answer<T>(Func<T> read)
        where T : class
    {
        try
        {
            return TypedResults.Ok(read());
        }
        catch (Exception error) when (OfRequest(error) is { } problem)
        {
            return TypedResults.Problem(problem);
        }
    }

    /// <summary>Reads one thing by its id.</summary>
    public static Results<Ok<T>, ProblemHttpResult> AnswerOne<T>(string what, string id, Func<T?> read)
        where T : class
    {
        try
        {
            return read() is { } found ? TypedResults.Ok(found) : TypedResults.Problem(Missing(what, id));
        }
        catch (Exception error) when (OfRequest(error) is { } problem)
        {
            return TypedResults.Problem(problem);
        }
    }

    private static ProblemDetails Of(ProblemKind kind, string detail, params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var problem = new ProblemDetails { Type = kind.Type, Status = kind.Status, Title = kind.Title, Detail = detail };
        foreach (var (name, value) in more)
        {
            problem.Extensions[name] = value;
        }

        return problem;
    }
}
