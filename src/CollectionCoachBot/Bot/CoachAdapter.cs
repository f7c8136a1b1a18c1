using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace CollectionCoachBot.Bot;

/// <summary>The adapter to Teams, with the product's pipeline.</summary>
internal sealed class CoachAdapter : CloudAdapter
{
    public CoachAdapter(BotFrameworkAuthentication authentication, TurnPipeline pipeline, ILogger<CoachAdapter> logger)
        : base(authentication, logger) => pipeline.Lay(this);
}
