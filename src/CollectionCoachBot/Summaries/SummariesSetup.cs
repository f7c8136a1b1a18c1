using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Summaries;

internal static class SummariesSetup
{
    /// <summary>The commands, the cards and the job of summaries. Needs escalations and what they need.</summary>
    public static IServiceCollection AddSummaries(this IServiceCollection services) => services
        .AddSingleton<SummaryReader>()
        .AddSingleton<SummaryComposer>()
        .AddSingleton<ICommand, SummaryCommand>()
        .AddSingleton<ICommand, SubscribeCommand>()
        .AddSingleton<ICommand, UnsubscribeCommand>()
        .AddSingleton<IMessageRenderer, WeeklySummaryRenderer>()
        .AddSingleton<IMessageRenderer, SummaryNowRenderer>()
        .AddRecurringJob<SummaryJob>(TimeSpan.FromMinutes(1));
}
