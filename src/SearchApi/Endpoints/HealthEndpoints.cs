using Chancery.SearchApi.Answers;
using Chancery.SearchApi.Pages;
using Chancery.SearchApi.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.SearchApi.Endpoints;

/// <summary>Whether the service lives, and whether it answers searches.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/healthz").WithTags("health");
        health.MapGet("/live", () => TypedResults.Ok(new LiveAnswer("live")))
            .WithName("live")
            .WithSummary("Whether the process lives");
        health.MapGet("/ready", Ready)
            .WithName("ready")
            .WithSummary("Whether searches are answered, and from what")
            .WithDescription("200 where searches are answered, from whatever commit; 503 where there is nothing to answer from.")
            .Produces<ReadyAnswer>(StatusCodes.Status503ServiceUnavailable);
    }

    private static Results<Ok<ReadyAnswer>, JsonHttpResult<ReadyAnswer>> Ready(SnapshotHolder holder)
    {
        var state = holder.State;
        string status = (state.IsReady, state.Fault) switch
        {
            (false, _) => "unavailable",
            (true, null) => "ready",
            _ => "degraded",
        };
        string?[] messages = [state.Fault, state.IsSamples ? UiTexts.English.SamplesNotice(state.Index) : null];
        string message = string.Join(' ', messages.OfType<string>());
        var answer = new ReadyAnswer(status, state.Commit, state.IsSamples, message.Length > 0 ? message : null);
        return state.IsReady
            ? TypedResults.Ok(answer)
            : TypedResults.Json(answer, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
