#include "positions/check.h"

namespace news_extract {

TEST_CASE("attitude verbs take their object as the issue", "[positions]") {
  check_positions({
      {"The government opposes the hunting bill.", {"The government|oppose|declare|the hunting bill"}},
      {"The government has backed the new asylum law.", {"The government|support|declare|the new asylum law"}},
      {"The government rejected a ban on smoking in pubs.", {"The government|oppose|decide|a ban on smoking in pubs"}},
      {"The government welcomed the ruling on prison reform.",
       {"The government|support|declare|the ruling on prison reform"}},
      {"The government criticised the tax on fuel on Monday.", {"The government|oppose|declare|the tax on fuel"}},
      {"The government objected to raising tuition fees.", {"The government|oppose|declare|raising tuition fees"}},
      {"The government voted overwhelmingly against the treaty.", {"The government|oppose|decide|the treaty"}},
      {"The government will vote against the treaty.", {"The government|oppose|commit|the treaty"}},
  });
}

TEST_CASE("demands name who is asked and what for", "[positions]") {
  check_positions({
      {"The government called for a ban on hunting.", {"The government|support|demand|a ban on hunting"}},
      {"The government urged the court to scrap the tax.",
       {"The government|support|demand|scrap the tax|to the court"}},
      {"The government called on the court to repeal the law.",
       {"The government|support|demand|repeal the law|to the court"}},
      {"The government called for the tax to be scrapped.", {"The government|support|demand|the tax to be scrapped"}},
      {"The government demanded that the law be changed.", {"The government|support|demand|the law be changed"}},
  });
}

TEST_CASE("commitments take an infinitive or hand on to the stance below", "[positions]") {
  check_positions({
      {"The government pledged to ban hunting.", {"The government|support|commit|ban hunting"}},
      {"The government promised to cut taxes and raise pensions.",
       {"The government|support|commit|cut taxes", "The government|support|commit|raise pensions"}},
      {"The government plans to oppose the bill.", {"The government|oppose|commit|the bill"}},
      {"The government refused to support the bill.", {"The government|oppose|commit|the bill"}},
      {"The government refused to negotiate a peace treaty.",
       {"The government|oppose|commit|negotiate a peace treaty"}},
      {"The government refused to comment.", {}},
  });
}

TEST_CASE("a passive gives the stance to its agent", "[positions]") {
  check_positions({
      {"The bill was opposed by the government.", {"the government|oppose|declare|The bill"}},
      {"The bill was opposed.", {}},
  });
}

TEST_CASE("a time between a verb and what it takes is passed", "[positions]") {
  check_positions({
      {"The government voted Thursday to ban fracking.", {"The government|support|decide|ban fracking"}},
      {"The union called on Thursday for a ban on fracking.", {"The union|support|demand|a ban on fracking"}},
      {"The union urged ministers last week to ban fracking.", {"The union|support|demand|ban fracking|to ministers"}},
      {"The government threw its weight behind the tax.", {"The government|support|declare|the tax"}},
      {"The government opposes next year's tax.", {"The government|oppose|declare|next year's tax"}},
  });
}

TEST_CASE("who cannot support a thing does not; who could not stop it may oppose it", "[positions]") {
  check_positions({
      {"The government could not support the tax.", {"The government|oppose|declare|the tax"}},
      {"The government can support the tax.", {}},
      {"The government could not stop the tax.", {}},
  });
}

TEST_CASE("a negated infinitive turns the stance round", "[positions]") {
  check_positions({
      {"The union urged ministers not to raise taxes.", {"The union|oppose|demand|raise taxes|to ministers"}},
      {"The union asked Congress to never raise taxes.", {"The union|oppose|demand|raise taxes|to Congress"}},
      {"Labour pledged not to raise income tax.", {"Labour|oppose|commit|raise income tax"}},
      {"Labour promised never to raise income tax.", {"Labour|oppose|commit|raise income tax"}},
      {"Labour's promise not to raise income tax was new.", {"Labour|oppose|commit|raise income tax"}},
      {"Labour decided not to back the tax cut.", {"Labour|oppose|commit|the tax cut"}},
      {"Labour decided not to oppose the tax cut.", {"Labour|support|commit|the tax cut"}},
      {"Labour decided to oppose the tax cut.", {"Labour|oppose|commit|the tax cut"}},
      {"\"It is wrong not to ban the sale of guns,\" Mr Smith said.", {"Smith|support|declare|ban the sale of guns"}},
  });
}

}  // namespace news_extract
