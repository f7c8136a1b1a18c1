using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Bot;

/// <summary>The kinds of conversations that Teams has.</summary>
internal static class Places
{
    /// <param name="bot">Who hears it.</param>
    /// <param name="place">personal, channel or groupChat, as Teams names them.</param>
    /// <param name="fill">What is said or pressed there.</param>
    public static Activity In(BotHost bot, string place, Action<Activity> fill) =>
        bot.Message(place == "personal" ? Somebody.Zhang : Somebody.Zhang with { In = place == "channel" ? "19:channel@thread.tacv2;messageid=1" : "19:group@thread.v2" }, activity =>
        {
            if (place == "groupChat")
            {
                activity.Conversation.ConversationType = place;
                activity.ChannelData = new JObject { ["tenant"] = new JObject { ["id"] = BotHost.Tenant } };
            }

            fill(activity);
        });
}
