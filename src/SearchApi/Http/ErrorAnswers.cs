using Chancery.SearchApi.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Chancery.SearchApi.Http;

/// <summary>Answers for what no endpoint answers: faults of the service, unknown addresses, requests given up.</summary>
internal sealed partial class ErrorAnswers(ILogger<ErrorAnswers> log) : IExceptionHandler
{
    /// <summary>The exception is logged by type and place; its message may quote what somebody searched for, and stays out.</summary>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        LogFault(exception.GetType().FullName, exception.StackTrace);
        await Write(httpContext, Problems.OfService(exception));
        return true;
    }

    /// <summary>Gives a bare status a body.</summary>
    public static Task WriteStatus(HttpContext context) =>
        Write(context, Problems.OfStatus(context.Response.StatusCode, context.Request.Path.Value ?? ""));

    /// <summary>Programs get a problem document, people a page.</summary>
    private static Task Write(HttpContext context, ProblemDetails problem)
    {
        if (IsForPrograms(context.Request.Path))
        {
            return TypedResults.Problem(problem).ExecuteAsync(context);
        }

        var pages = context.RequestServices.GetRequiredService<PageFrame>();
        return ErrorPage.Of(pages, problem).ExecuteAsync(context);
    }

    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ||
        path.StartsWithSegments("/healthz", StringComparison.OrdinalIgnoreCase) ||
        path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(Level = LogLevel.Error, Message = "a request failed with {Type}\n{Place}")]
    private partial void LogFault(string? type, string? place);
}
