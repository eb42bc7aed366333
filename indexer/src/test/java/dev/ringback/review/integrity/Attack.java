package dev.ringback.review.integrity;

import dev.ringback.model.Review;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Random;

/** Ways to fake reviews. The last three were not looked at until all bounds were set. */
enum Attack {
    COPIED_TEXT(true, false) {
        @Override
        void add(Town town, String provider) {
            String text = town.words(18);
            for (int i = 0; i < 40; i++) {
                write(town, provider, town.random().nextInt(3), anyDay(town), text);
            }
        }
    },
    /** One word in fifteen is another, signs and blanks differ, a closing remark is added. */
    NEAR_COPIES(true, false) {
        @Override
        void add(Town town, String provider) {
            String[] words = town.words(30).split(" ", -1);
            for (int i = 0; i < 40; i++) {
                String[] own = words.clone();
                own[town.random().nextInt(own.length)] = town.words(1);
                own[town.random().nextInt(own.length)] = town.words(1);
                String text = String.join(town.random().nextBoolean() ? " " : "\u200b ", own)
                        .toUpperCase(java.util.Locale.ROOT);
                write(
                        town,
                        provider,
                        town.random().nextInt(3),
                        anyDay(town),
                        text + "!".repeat(town.random().nextInt(3)));
            }
        }
    },
    ONE_AUTHOR_MANY(true, false) {
        @Override
        void add(Town town, String provider) {
            for (int i = 0; i < 30; i++) {
                Town.Draft draft = fake(town, provider, 0, anyDay(town), town.words(15));
                draft.author = "busy";
                draft.authorReviews = 30;
                town.addFake(draft);
            }
        }
    },
    NEW_AUTHORS_IN_A_DAY(true, false) {
        @Override
        void add(Town town, String provider) {
            LocalDate day = anyDay(town);
            for (int i = 0; i < 40; i++) {
                write(town, provider, 0, day, town.words(10 + town.random().nextInt(15)));
            }
        }
    },
    /** Praise in one day, with short texts that are alike by nature. */
    PRAISE_IN_A_DAY(true, false) {
        @Override
        void add(Town town, String provider) {
            LocalDate day = anyDay(town);
            for (int i = 0; i < 60; i++) {
                write(town, provider, 1, day, i % 2 == 0 ? "great service" : "best support ever");
            }
        }
    },
    FUTURE_DATES(true, false) {
        @Override
        void add(Town town, String provider) {
            for (int i = 0; i < 30; i++) {
                LocalDate day = Town.TODAY.plusDays(1 + town.random().nextInt(400));
                write(town, provider, town.random().nextInt(3), day, town.words(15));
            }
        }
    },
    /** The provider's machine answers: not the reviews but the replies are worth nothing. */
    MACHINE_REPLIES(true, false) {
        @Override
        void add(Town town, String provider) {
            String said =
                    "Dear %s, thank you so much for your kind words, our team is always there for you around the clock";
            for (int i = 0; i < 40; i++) {
                Town.Draft draft = town.honest(provider, 0, anyDay(town));
                boolean isFast = i % 2 == 0;
                String text = isFast ? town.words(12) : said.replace("%s", town.words(1));
                long seconds = isFast
                        ? town.random().nextInt(50)
                        : 86_400 + town.random().nextInt(86_400);
                draft.reply = Optional.of(new Review.Reply(
                        Optional.of(text), Optional.empty(), Optional.of(draft.at.plusSeconds(seconds))));
                town.addFake(draft);
            }
        }
    },
    /** One a day or less, for half a year, with texts of their own. */
    SLOW_DRIP(false, false) {
        @Override
        void add(Town town, String provider) {
            LocalDate from = anyDay(town);
            for (int i = 0; i < 60; i++) {
                write(town, provider, 0, from.minusDays(town.random().nextInt(182)), town.words(15));
            }
        }
    },
    /** Accounts that were bought with their past. */
    SYBILS_WITH_HISTORY(false, false) {
        @Override
        void add(Town town, String provider) {
            LocalDate from = anyDay(town);
            for (int i = 0; i < 60; i++) {
                Town.Draft draft =
                        fake(town, provider, 0, from.minusDays(town.random().nextInt(120)), town.words(15));
                draft.authorReviews = 5 + town.random().nextInt(30);
                town.addFake(draft);
            }
        }
    },
    /** New authors at two sources within a week. */
    BOMBING_OF_A_RIVAL(true, false) {
        @Override
        void add(Town town, String provider) {
            LocalDate from = anyDay(town);
            for (int i = 0; i < 60; i++) {
                Town.Draft draft =
                        fake(town, provider, i % 2, from.minusDays(town.random().nextInt(6)), town.words(20));
                draft.stars = 1;
                town.addFake(draft);
            }
        }
    },
    /** A tenth of them with history, rising over eight months. */
    SURGE_OVER_MONTHS(false, false) {
        @Override
        void add(Town town, String provider) {
            for (int i = 0; i < 150; i++) {
                int ago = (int) (240 * (1 - Math.sqrt(town.random().nextDouble())));
                Town.Draft draft = fake(town, provider, 1, Town.TODAY.minusDays(ago), town.words(12));
                draft.authorReviews = i % 10 == 0 ? 8 : 0;
                town.addFake(draft);
            }
        }
    },
    /** Some copied, some in a day, some by one, some slow. */
    MIXED(false, false) {
        @Override
        void add(Town town, String provider) {
            String text = town.words(20);
            LocalDate day = anyDay(town);
            for (int i = 0; i < 15; i++) {
                write(town, provider, 0, anyDay(town), text);
                write(town, provider, 0, day, town.words(12));
                write(town, provider, 0, anyDay(town), town.words(12));
                Town.Draft draft = fake(town, provider, 0, anyDay(town), town.words(12));
                draft.author = "busy";
                town.addFake(draft);
            }
        }
    },
    /** From Friday evening to Monday morning, by authors who have written one to three reviews before. */
    WEEKEND_OF_BEGINNERS(true, true) {
        @Override
        void add(Town town, String provider) {
            LocalDate friday = anyDay(town).with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
            for (int i = 0; i < 40; i++) {
                LocalDate day = friday.plusDays(town.random().nextInt(4));
                Town.Draft draft = fake(town, provider, i % 2, day, town.words(18));
                draft.authorReviews = 1 + town.random().nextInt(3);
                draft.stars = 1;
                town.addFake(draft);
            }
        }
    },
    /** In five days praise for one and bombs for another. */
    PRAISE_AND_BOMBING(true, true) {
        @Override
        void add(Town town, String provider) {
            String rival = town.otherThan(provider);
            LocalDate from = anyDay(town);
            for (int i = 0; i < 50; i++) {
                boolean isPraise = i % 2 == 0;
                LocalDate day = from.minusDays(town.random().nextInt(5));
                Town.Draft draft = fake(town, isPraise ? provider : rival, 0, day, town.words(16));
                draft.stars = isPraise ? 5 : 1;
                town.addFake(draft);
            }
        }
    },
    /** A dozen in a week for each of the three of whom least is written. */
    SMALL_ONES_AT_ONCE(true, true) {
        @Override
        void add(Town town, String provider) {
            LocalDate from = anyDay(town);
            for (String small : town.leastWrittenOf(3, 1)) {
                for (int i = 0; i < 12; i++) {
                    write(town, small, 1, from.minusDays(town.random().nextInt(7)), town.words(14));
                }
            }
        }
    };

    final boolean canBeTold;
    final boolean heldOut;

    Attack(boolean canBeTold, boolean heldOut) {
        this.canBeTold = canBeTold;
        this.heldOut = heldOut;
    }

    abstract void add(Town town, String provider);

    private static LocalDate anyDay(Town town) {
        return Town.TODAY.minusDays(10 + town.random().nextInt(Town.DAYS - 20));
    }

    private static Town.Draft fake(Town town, String provider, int source, LocalDate day, String text) {
        Random random = town.random();
        Town.Draft draft = town.draft(provider, source, day);
        draft.text = text;
        draft.authorReviews = random.nextInt(3);
        return draft;
    }

    private static void write(Town town, String provider, int source, LocalDate day, String text) {
        town.addFake(fake(town, provider, source, day, text));
    }
}
